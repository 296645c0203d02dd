/** What the answers did to a line; the template's own note follows. */
export const guidedWordsInEnglish = {
  notAsked: "Off: your answers do not speak of it; switch it on if you plan it.",
  round:
    "Amount and month: your answer on money. The probability is the template's: below 50 % the projection leaves the round out.",
  revenue: "Start: your launch. New customers and use grow with your team, as it has to win them.",
  office: "Scaled to your team.",
  role: "Headcount: your answer on the team, shared out in whole heads as in the template of the field; dates follow your launch.",
  contractor: "People: scaled to your team.",
  mainData: "Volume: your answer on data.",
  data: "Volume: scaled with your answer on data.",
  mainRun:
    "Parameters: your answer on the model. Tokens: your data times the passes you answered. GPUs: whole servers, enough to be done before your launch.",
  otherKind:
    " GPU-hours: 6·N·D at 28 % of the peak speed, the ends a factor 2.1 away. Price: H100 on demand, RunPod 2.99 USD (March 2025) to Lambda 3.99 USD (2025–2026). Trials: assumption.",
  run: "Parameters and tokens: scaled with your answers on model and data.",
  serving: "Speed: inverse to your model's parameters.",
  models: {
    language: "Language model",
    vision: "Vision model",
    speech: "Speech model",
    recommendation: "Recommendation model",
  },
  datasets: {
    language: {
      name: "Training documents",
      unitName: "documents",
      note: "Volume: your answer on data. 1,200 tokens a document, half a cent to two cents each: assumption.",
    },
    vision: {
      name: "Training images",
      unitName: "images",
      note: "Volume: your answer on data. 1,024 tokens an image (patches of 16 pixels in 512 × 512), half a cent to two cents each: assumption.",
    },
    speech: {
      name: "Training speech",
      unitName: "hours of speech",
      note: "Volume: your answer on data. 180,000 tokens an hour (frames of 20 ms), 2 to 8 USD an hour: assumption.",
    },
    recommendation: {
      name: "Training events",
      unitName: "events",
      note: "Volume: your answer on data. 30 tokens an event, a hundredth to four hundredths of a cent each: assumption.",
    },
  },
};
