export const educationTutorInEnglish = {
  plan: "Education tutor",
  lines: {
    seed: {
      name: "Seed",
      note: "Assumption. For comparison: the median seed in the United States was priced at 16m USD pre-money in the fourth quarter of 2024 (Carta).",
    },
    extension: {
      name: "Seed extension",
      note: "Assumption: a convertible from the same investors if families stay. Not counted until you think it likelier than not.",
    },
    families: {
      name: "Families",
      note: "Price: assumption, between Khanmigo's 4 USD and the 13 USD a month of larger language apps (list prices, 2024). Churn of consumers 4 to 8 % a month and the start from a waiting list: assumption.",
    },
    schools: {
      name: "Schools",
      note: "Assumption: 300 pupils at 4 USD a month, the list price of Khanmigo (2024); schools decide once a year and pay late.",
    },
    office: { name: "Office", note: "Assumption: ten desks and a recording room." },
    legal: {
      name: "Legal",
      note: "Assumption: incorporation, consent forms for guardians, contracts with publishers.",
    },
    marketing: {
      name: "Marketing",
      note: "Assumption: 25 to 40 USD for each new family, from the month before launch.",
    },
    "app-stores": {
      name: "App-store commission",
      note: "15 % of what is sold in the stores, the small-business rate of Apple and Google; the amount by month is an assumption and steps up by half each year.",
    },
    founders: { name: "Founders", note: "Assumption: founders' pay, below the market on purpose." },
    speech: {
      name: "Speech and language engineers",
      note: "Half of US computer and information research scientists earned above 145,080 USD (BLS, May 2023); the range about it is an assumption.",
    },
    infrastructure: {
      name: "ML infrastructure",
      note: "Half of US software developers earned above 132,270 USD (BLS, May 2023); the premium for GPU clusters is an assumption.",
    },
    "infrastructure-2": {
      name: "ML infrastructure, on call",
      note: "As the first; hired when the service must not wait for a training run: assumption.",
    },
    "learning-science": {
      name: "Learning scientists",
      note: "Half of US data scientists earned above 112,590 USD (BLS, May 2024); the range about it is an assumption.",
    },
    product: {
      name: "Product and design",
      note: "Assumption: one for children, one for teachers.",
    },
    "child-safety": {
      name: "Child safety and moderation",
      note: "Assumption: one person who answers for what the tutor may say.",
    },
    sales: { name: "School sales", note: "Assumption: base and commission at plan." },
    teachers: {
      name: "Teachers who rate answers",
      note: "Assumption: half-time teachers, paid by the month, for a year.",
    },
    "public-speech": {
      name: "Public speech",
      note: "The People's Speech, 30,000 hours, and the English part of Multilingual LibriSpeech, 44,500 hours: both CC BY. 180,000 tokens an hour: frames of 20 ms. Ten cents an hour for cleaning: assumption.",
      unitName: "hours of speech",
    },
    "children-speech": {
      name: "Children's speech, collected with consent",
      note: "Transcripts: 1.99 USD a minute, list price of Rev (2024), for three hours in ten. Payment to families and recording: assumption; consent of a guardian for each child.",
      unitName: "hours of speech",
    },
    curriculum: {
      name: "Licensed curriculum",
      note: "Assumption: lessons and exercises of two publishers, 1,500 tokens each.",
      unitName: "lessons",
    },
    "tutoring-dialogues": {
      name: "Tutoring dialogues",
      note: "Written by a larger model, one in ten read by a teacher: assumption.",
      unitName: "dialogues",
    },
    coppa: {
      name: "COPPA and FERPA",
      note: "Children under 13: verifiable consent of a parent (16 CFR 312); records of schools: 34 CFR 99. Cost: assumption.",
    },
    gdpr: {
      name: "GDPR and child consent",
      note: "Consent of guardians below 13 to 16 years, by country (Art. 8). Cost: assumption.",
    },
    pipl: {
      name: "PIPL, minors under 14",
      note: "Data of children under 14 are sensitive and need a guardian's consent and rules of their own (Art. 28 and 31). Cost: assumption.",
    },
    "speech-model": {
      name: "Children's speech model",
      note: "For comparison: F5-TTS, 336M parameters, took 1,344 A100-hours on 95,000 hours of speech (its paper). Three passes over the recordings.",
    },
    "tutor-model": {
      name: "Tutor model, trained further",
      note: "Open weights, trained further on curriculum and dialogues, read three to four times.",
    },
    "exercise-model": {
      name: "Exercise recommender",
      note: "Assumption: learns from what pupils solved which exercise suits next; small, retried often.",
    },
    "tutor-model-2": {
      name: "Tutor model, second generation",
      note: "Assumption: next generation with the first year's consented dialogues.",
    },
    "serving-families": {
      name: "Tutoring families",
      note: "Four to ten hours a month, 180,000 tokens an hour of speech and some text: assumption. 15,000 tokens a second on an L40S: assumption, to be measured.",
    },
    "serving-schools": {
      name: "Tutoring schools",
      note: "300 pupils, two to five hours a month each in class: assumption.",
    },
    tools: {
      name: "Storage network and tools",
      note: "Assumption: app delivery, moderation service, experiment tracking.",
    },
    credits: {
      name: "Cloud credits",
      note: "AWS Activate and similar programmes list up to 100,000 USD for funded start-ups; whether you get it: assumption.",
    },
  },
};
