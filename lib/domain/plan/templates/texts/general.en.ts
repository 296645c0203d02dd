export const generalInEnglish = {
  plan: "New plan",
  lines: {
    seed: {
      name: "Seed",
      note: "Assumption. For comparison: the median seed in the United States was priced at 16m USD pre-money in the fourth quarter of 2024 (Carta).",
    },
    customers: {
      name: "Customers",
      note: "Assumption: business customers on a monthly subscription, a few won each month.",
    },
    office: { name: "Office", note: "Assumption: ten desks, insurance and accounting." },
    legal: {
      name: "Legal",
      note: "Assumption: incorporation and contracts at the start, then a retainer.",
    },
    marketing: { name: "Marketing", note: "Assumption: from two months before launch." },
    founders: { name: "Founders", note: "Assumption: founders' pay, below the market on purpose." },
    engineers: {
      name: "Algorithm engineers",
      note: "Half of US computer and information research scientists earned above 145,080 USD (BLS, May 2023); the range above it is an assumption.",
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
    data: {
      name: "Training data",
      note: "Assumption: licensed text, half a cent to two cents a document, 1,200 tokens each.",
      unitName: "documents",
    },
    gdpr: {
      name: "GDPR",
      note: "Records, contracts and an impact assessment where needed (Art. 28, 30, 35). Cost: assumption.",
    },
    model: {
      name: "First model",
      note: "Open weights, trained further on the data at hand, read about three times: assumption.",
    },
    serving: {
      name: "Serving customers",
      note: "Use by customer: assumption. 8,000 tokens a second for 8e9 parameters: 2·N operations a token at 13 % of the peak, assumption.",
    },
    tools: {
      name: "Storage network and tools",
      note: "Assumption: experiment tracking, code hosting, logs.",
    },
    credits: {
      name: "Cloud credits",
      note: "AWS Activate and similar programmes list up to 100,000 USD for funded start-ups; whether you get it: assumption.",
    },
  },
};
