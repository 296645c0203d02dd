export const customerServiceInEnglish = {
  plan: "Customer service",
  lines: {
    seed: {
      name: "Seed",
      note: "Assumption. For comparison: the median seed in the United States was priced at 16m USD pre-money in the fourth quarter of 2024 (Carta).",
    },
    "series-a": {
      name: "Series A",
      note: "Assumption: 12m USD once forty companies pay. Not counted until you think it likelier than not.",
    },
    companies: {
      name: "Companies",
      note: "Price: twenty seats at 115 USD, the list price of Zendesk Suite Professional (2024), as what a buyer compares with. Intake and churn: assumption.",
    },
    answers: {
      name: "Answers beyond the plan",
      note: "Assumption: 15 USD for a million tokens, some two cents an answer; Intercom lists 0.99 USD for a whole resolved conversation (2024). Volume and growth: assumption.",
    },
    office: { name: "Office", note: "Assumption: twelve desks, insurance and accounting." },
    legal: {
      name: "Legal",
      note: "Assumption: incorporation, data processing agreements with each customer.",
    },
    marketing: {
      name: "Marketing",
      note: "Assumption: from two months before launch; partners and search.",
    },
    software: { name: "Software", note: "Assumption: 300 USD a person and month." },
    founders: { name: "Founders", note: "Assumption: founders' pay, below the market on purpose." },
    dialogue: {
      name: "Dialogue engineers",
      note: "Half of US computer and information research scientists earned above 145,080 USD (BLS, May 2023); the range above it for start-ups in the large hubs is an assumption.",
    },
    "dialogue-2": {
      name: "Dialogue engineers, second wave",
      note: "As the first wave, before the second model; date and number: assumption.",
    },
    infrastructure: {
      name: "ML infrastructure",
      note: "Half of US software developers earned above 132,270 USD (BLS, May 2023); the premium for GPU clusters is an assumption.",
    },
    "data-science": {
      name: "Data scientist",
      note: "Half of US data scientists earned above 112,590 USD (BLS, May 2024); the range about it is an assumption.",
    },
    product: { name: "Product manager", note: "Assumption." },
    sales: { name: "Sales", note: "Assumption: base and commission at plan." },
    "customer-success": {
      name: "Customer success",
      note: "Assumption: one for about fifteen companies.",
    },
    raters: {
      name: "Raters of answers",
      note: "Assumption: trained raters in two languages, paid by the month, for a year.",
    },
    "licensed-dialogues": {
      name: "Licensed dialogues",
      note: "Assumption: de-identified conversations of two contact centres, one to three cents each, 900 tokens.",
      unitName: "dialogues",
    },
    manuals: {
      name: "Manuals and help pages",
      note: "Assumption: collected with leave of the customers, half a cent for cleaning, 1,500 tokens a page; a thirtieth changes each month.",
      unitName: "pages",
    },
    "synthetic-dialogues": {
      name: "Written dialogues",
      note: "Written by a larger model: a cent for 1,200 tokens at 2024 list prices; a share of them is read by the raters: assumption.",
      unitName: "dialogues",
    },
    soc2: {
      name: "SOC 2, type II",
      note: "Assumption: auditor's fee, readiness tool and the months of observation; larger customers ask for it before they sign.",
    },
    gdpr: {
      name: "GDPR",
      note: "Processor's duties (Art. 28) and transfers (Art. 46); from the EU AI Act also the duty to say that a machine answers (Art. 50). Cost: assumption.",
    },
    pipl: {
      name: "PIPL (off)",
      note: "Switch it on before serving customers in China; transfers abroad need a standard contract or a review (Art. 38). Cost: assumption.",
    },
    "dialogue-model": {
      name: "Dialogue model, trained further",
      note: "Open weights, trained further on dialogues and manuals, read about three times. From nothing 8e9 parameters would want a hundred times the tokens.",
    },
    "dialogue-model-2": {
      name: "Dialogue model, second generation",
      note: "Assumption: next generation on the same kinds of data, before the series A.",
    },
    "serving-companies": {
      name: "Answering for companies",
      note: "60,000 to 180,000 messages a month for each company, 1,400 tokens each with context: assumption. 8,000 tokens a second for 8e9 parameters: 2·N operations a token at 13 % of the peak, assumption.",
    },
    "serving-answers": {
      name: "Answers beyond the plan: serving",
      note: "Same speed as for companies. Follows the tokens sold.",
    },
    reserved: {
      name: "Reserved GPUs for serving",
      note: "Two H100 that serving keeps busy. Price: assumption, a quarter below the on-demand price; providers publish few prices for a year. A fifth is paid ahead.",
    },
    tools: {
      name: "Storage network and tools",
      note: "Assumption: telephony bridge, logs, experiment tracking.",
    },
    credits: {
      name: "Cloud credits",
      note: "Google lists up to 200,000 USD over two years for start-ups, 350,000 USD for AI start-ups; 150,000 USD is an assumption.",
    },
  },
};
