export const financialRiskInEnglish = {
  plan: "Financial risk",
  lines: {
    seed: {
      name: "Seed",
      note: "Assumption. For comparison: the median seed in the United States was priced at 16m USD pre-money in the fourth quarter of 2024 (Carta); two signed pilots with lenders are worth more here.",
    },
    "series-a": {
      name: "Series A",
      note: "Assumption: 15m USD once the audits are passed and ten lenders pay. Not counted until you think it likelier than not.",
    },
    lenders: {
      name: "Lenders",
      note: "Assumption: yearly contracts of mid-sized lenders, invoiced, paid after two months; banks take nine months and more to sign.",
    },
    api: {
      name: "Reports by API",
      note: "Price: assumption, above the 2.50 and 10 USD for a million tokens in and out that GPT-4o was listed at in 2024, since the report is checked. Volume and growth: assumption.",
    },
    office: {
      name: "Office",
      note: "Assumption: fifteen desks in a financial centre, insurance and accounting.",
    },
    legal: {
      name: "Legal",
      note: "Assumption: contracts with banks and data bureaus are long; licences and model documentation.",
    },
    marketing: {
      name: "Marketing",
      note: "Assumption: two trade fairs, analysts and white papers, from launch.",
    },
    "penetration-tests": {
      name: "Penetration tests and security tools",
      note: "Assumption: two tests a year and log storage, as banks ask of suppliers.",
    },
    founders: { name: "Founders", note: "Assumption: founders' pay, below the market on purpose." },
    modelling: {
      name: "Modelling engineers",
      note: "Half of US computer and information research scientists earned above 145,080 USD (BLS, May 2023); the range above it, against banks as rivals, is an assumption.",
    },
    "risk-science": {
      name: "Risk scientists",
      note: "Half of US data scientists earned above 112,590 USD (BLS, May 2024); credit experience is paid more: assumption.",
    },
    infrastructure: {
      name: "ML infrastructure",
      note: "Half of US software developers earned above 132,270 USD (BLS, May 2023); the premium for GPU clusters and audits is an assumption.",
    },
    product: { name: "Product manager", note: "Assumption." },
    "compliance-officer": {
      name: "Compliance officer",
      note: "Assumption: one person who has taken a supplier through bank audits and model risk reviews (SR 11-7).",
    },
    sales: { name: "Sales to lenders", note: "Assumption: base and commission at plan." },
    "sales-2": {
      name: "Sales, second wave",
      note: "As the first, hired for the second year of selling: assumption.",
    },
    labelling: {
      name: "Fraud analysts who label",
      note: "Assumption: former investigators, paid by the month, for a year.",
    },
    transactions: {
      name: "Licensed transaction histories",
      note: "Assumption: pseudonymous card and account events from two data partners; 30 tokens for the fields of one event. A fiftieth is renewed each month.",
      unitName: "transactions",
    },
    filings: {
      name: "Public filings",
      note: "Annual and quarterly reports from EDGAR, free of charge; 12,000 tokens a filing and one cent for parsing it: assumption.",
      unitName: "filings",
    },
    soc2: {
      name: "SOC 2, type II",
      note: "Assumption: auditor's fee, readiness tool and the months of observation; ask three auditors.",
    },
    iso27001: {
      name: "ISO 27001",
      note: "Assumption: certification audit and consultant; much evidence is shared with SOC 2.",
    },
    "ai-act": {
      name: "EU AI Act, high-risk system",
      note: "Credit scoring of persons is high-risk (Annex III, 5(b)). A study for the Commission (CEPS and others, 2021) put a new quality management system at 193,000 to 330,000 EUR and 71,400 EUR a year; half of it is assumed here, as SOC 2 and ISO 27001 carry the rest.",
    },
    gdpr: {
      name: "GDPR",
      note: "Automated decisions on credit: Art. 22, impact assessment: Art. 35. Cost: assumption.",
    },
    "behaviour-model": {
      name: "Transaction model",
      note: "For comparison: a user model of 160M parameters took 10,752 V100-hours for 4.06e11 behaviour tokens (CLUE, Naver, 2021). Three to four passes over the histories.",
    },
    "language-model": {
      name: "Filings model, trained further",
      note: "Open weights, trained further on three passes over the filings. From nothing BloombergGPT (50.6e9 parameters) took 651,264 A100-hours: that is not what a start-up should do.",
    },
    "language-model-2": {
      name: "Filings model, second generation",
      note: "Assumption: next generation, on filings and transactions together.",
    },
    "serving-lenders": {
      name: "Scoring for lenders",
      note: "20 to 50 million events a month for each lender, 30 tokens each: assumption. 60,000 tokens a second: 2·N operations a token at 5 % of the peak, since answers must come at once.",
    },
    "serving-api": {
      name: "Reports by API: serving",
      note: "8,000 tokens a second for 8e9 parameters: 2·N operations a token at 13 % of the peak, assumption. Follows the tokens sold.",
    },
    tools: {
      name: "Storage network and tools",
      note: "Assumption: key management, two regions, logs kept for years.",
    },
    credits: {
      name: "Cloud credits",
      note: "Google lists up to 200,000 USD over two years for start-ups, 350,000 USD for AI start-ups; 150,000 USD is an assumption.",
    },
  },
};
