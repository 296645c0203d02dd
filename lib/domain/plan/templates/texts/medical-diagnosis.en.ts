export const medicalDiagnosisInEnglish = {
  plan: "Medical diagnosis",
  lines: {
    grant: {
      name: "SBIR grant, phase I",
      note: "Amount: what US agencies may award in phase I without a waiver, 314,363 USD (SBA, 2024). Probability: assumption, about one application in four; below 50 % the projection leaves it out.",
    },
    seed: {
      name: "Seed",
      note: "Assumption. For comparison: the median seed in the United States was priced at 16m USD pre-money in the fourth quarter of 2024 (Carta); imaging with hospital data in hand is put higher here.",
    },
    "series-a": {
      name: "Series A",
      note: "Assumption: a round of 14m USD after clearance and the first paying hospitals. Not counted until you think it likelier than not.",
    },
    hospitals: {
      name: "Hospitals",
      note: "Assumption: price for a department that reads some thousands of studies a month, paid by invoice after two months; sales to hospitals take most of a year, hence few new ones a month.",
    },
    office: {
      name: "Office and laboratory",
      note: "Assumption: ten to fifteen desks, insurance and accounting.",
    },
    legal: {
      name: "Legal and patents",
      note: "Assumption: incorporation, data contracts and two patent families at the start, then a retainer.",
    },
    congresses: {
      name: "Congresses and sales material",
      note: "Assumption: two radiology congresses a year and travel to hospitals, from the year of launch.",
    },
    insurance: {
      name: "Product liability insurance",
      note: "Assumption: quotes for a class II software device; ask a broker before you rely on it.",
    },
    founders: { name: "Founders", note: "Assumption: founders' pay, below the market on purpose." },
    research: {
      name: "Imaging researchers",
      note: "Half of US computer and information research scientists earned above 145,080 USD (BLS, May 2023); the range above it for start-ups in the large hubs is an assumption.",
    },
    "research-2": {
      name: "Imaging researchers, second wave",
      note: "As the first wave, a year and a half later; date and number: assumption.",
    },
    infrastructure: {
      name: "ML infrastructure",
      note: "Half of US software developers earned above 132,270 USD (BLS, May 2023); the premium for GPU clusters is an assumption.",
    },
    "infrastructure-2": {
      name: "ML infrastructure, on call",
      note: "As the first; hired for launch, so that a training run and the service for hospitals can go on at once: assumption.",
    },
    "data-science": {
      name: "Data scientists",
      note: "Half of US data scientists earned above 112,590 USD (BLS, May 2024); knowledge of DICOM and cohort studies is paid more: assumption.",
    },
    product: { name: "Clinical product manager", note: "Assumption." },
    regulatory: {
      name: "Regulatory and quality",
      note: "Assumption: one experienced person who has taken software through the FDA.",
    },
    sales: { name: "Hospital sales", note: "Assumption: base and commission at plan." },
    radiographs: {
      name: "Public chest radiographs",
      note: "MIMIC-CXR 377,110, CheXpert 224,316 and ChestX-ray14 112,120 images; free of charge, but read each licence before commercial use. 1,024 tokens: patches of 16 pixels in 512 × 512.",
      unitName: "images",
    },
    archive: {
      name: "CT archive of partner hospitals",
      note: "Assumption: price of a de-identified study, which is agreed in private and seldom published. 300 slices of 1,024 patches each.",
      unitName: "CT studies",
    },
    "expert-reads": {
      name: "Studies read by radiologists",
      note: "US radiologists earned 353,960 USD on average (BLS, May 2023), about 170 USD an hour: three to four and a half minutes a study. The number of studies is an assumption.",
      unitName: "CT studies",
    },
    hipaa: {
      name: "HIPAA",
      note: "Duties: Security Rule, 45 CFR 164. Cost: assumption, from the effort of a small team with an outside assessor.",
    },
    clearance: {
      name: "FDA clearance (510(k)) and quality system",
      note: "The fee of a 510(k) was 24,335 USD in fiscal 2025 (89 FR 61433), less for small businesses. Reader study, consultants and quality system, most of the sum: assumption.",
    },
    gdpr: {
      name: "GDPR for European hospitals",
      note: "Health data are a special category (Art. 9) and need an impact assessment (Art. 35). Cost: assumption.",
    },
    pipl: {
      name: "PIPL (off)",
      note: "Switch it on before serving patients in China: health data are sensitive personal information (Art. 28). Cost: assumption.",
    },
    "base-model": {
      name: "CT and X-ray model",
      note: "Size as DINOv2 ViT-g: 1.14e9 parameters, 22,016 A100-hours (its paper). Three passes over the data at hand.",
    },
    "second-model": {
      name: "CT and X-ray model, second generation",
      note: "Assumption: nearly twice the parameters, and as much data as four passes allow.",
    },
    serving: {
      name: "Reading for hospitals",
      note: "1,300 to 4,000 studies a month for each hospital, 307,200 tokens a study: assumption. 20,000 tokens a second: 2·N operations a token at 12 % of the L40S's peak, assumption.",
    },
    tools: {
      name: "Storage network and tools",
      note: "Assumption: experiment tracking, code hosting, viewer licences, encrypted backups.",
    },
    credits: {
      name: "Cloud credits",
      note: "AWS Activate and similar programmes list up to 100,000 USD for funded start-ups; whether you get it: assumption.",
    },
  },
};
