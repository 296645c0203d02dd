export const autonomousDrivingInEnglish = {
  plan: "Autonomous driving",
  lines: {
    "series-a": {
      name: "Series A",
      note: "Assumption: 30m USD on a working prototype in cars of one maker; perception companies raise more and earlier than software companies.",
    },
    "series-b": {
      name: "Series B",
      note: "Assumption: 60m USD at the start of series production. Not counted until you think it likelier than not.",
    },
    "equipment-loan": {
      name: "Equipment loan",
      note: "Rate: US prime rate of 7.5 % (Federal Reserve, H.15, January 2025) and three points, assumption. Half of the GPU servers' price, three years, six months of interest only, 1 % fee: assumption.",
    },
    "development-contracts": {
      name: "Development contracts with car makers",
      note: "Assumption: fitting perception to a maker's sensors, paid by month three months after the invoice; one in a year.",
    },
    vehicles: {
      name: "Vehicles on the road",
      note: "Assumption: 12 to 30 USD a month for each vehicle sold with the function, from series production on.",
    },
    office: {
      name: "Office and workshop",
      note: "Assumption: forty desks and a garage with four bays.",
    },
    legal: {
      name: "Legal and patents",
      note: "Assumption: contracts with makers, patents, road permits.",
    },
    "test-fleet": {
      name: "Test fleet and drivers",
      note: "Assumption: eight cars with sensors bought at the start; drivers, fuel, insurance and permits by month.",
    },
    travel: { name: "Travel", note: "Assumption: to makers and test tracks." },
    founders: {
      name: "Founders and management",
      note: "Assumption: two founders, finance and operations.",
    },
    perception: {
      name: "Perception engineers",
      note: "Half of US computer and information research scientists earned above 145,080 USD (BLS, May 2023); the range above it is an assumption: this field pays among the highest.",
    },
    "perception-2": {
      name: "Perception engineers, second wave",
      note: "As the first wave, after the series A; number: assumption.",
    },
    infrastructure: {
      name: "ML infrastructure",
      note: "Half of US software developers earned above 132,270 USD (BLS, May 2023); the premium for owned clusters is an assumption.",
    },
    "data-engineering": {
      name: "Data engineers",
      note: "Half of US data scientists earned above 112,590 USD (BLS, May 2024); the range above it is an assumption.",
    },
    "vehicle-software": {
      name: "Vehicle software",
      note: "Half of US software developers earned above 132,270 USD (BLS, May 2023); real-time experience is paid more: assumption.",
    },
    "functional-safety": {
      name: "Functional safety",
      note: "Assumption: engineers who know ISO 26262 and ISO 21448.",
    },
    product: { name: "Programme managers", note: "Assumption: one for each maker." },
    sales: { name: "Sales to car makers", note: "Assumption: base and commission at plan." },
    "annotation-leads": {
      name: "Annotation leads",
      note: "Assumption: they write the instructions and check what the annotation company delivers; the boxes themselves stand in the datasets.",
    },
    "public-clips": {
      name: "Public clips, for comparison",
      note: "nuScenes 1,000 and Waymo Open 1,150 scenes of 20 seconds; free, but for research only: they measure, they do not train a product. 61,440 tokens: six cameras, two frames a second, 256 patches.",
      unitName: "clips",
    },
    "fleet-clips": {
      name: "Own recordings, first year",
      note: "Annotation: 0.036 USD a box (AWS list price for its crowd); nuScenes has 35 boxes a frame, 1,400 in 40 frames, of which tracking leaves one in three to eight to be drawn. Share, number and cost of recording: assumption.",
      unitName: "clips",
    },
    "fleet-clips-2": {
      name: "Own recordings, second year",
      note: "As the first year, chosen for rare scenes; fewer are annotated, as models label the rest: assumption.",
      unitName: "clips",
    },
    simulation: {
      name: "Simulated clips",
      note: "Assumption: 8 to 30 cents of rendering for a clip of 20 seconds.",
      unitName: "clips",
    },
    "type-approval": {
      name: "Type approval and functional safety",
      note: "UN regulations 155, 156 and 157, ISO 26262 and ISO 21448. Cost: assumption, from assessors' day rates and a test track for a year.",
    },
    iso27001: { name: "ISO 27001", note: "Makers ask for it or for TISAX. Cost: assumption." },
    gdpr: {
      name: "GDPR, video of streets",
      note: "Faces and plates are personal data: blurring, impact assessment (Art. 35), notices on cars. Cost: assumption.",
    },
    pipl: {
      name: "PIPL and vehicle data rules (off)",
      note: "Switch it on before recording in China: also the 2021 provisions on the security of vehicle data, and surveying permits. Cost: assumption.",
    },
    owned: {
      name: "Own cluster, 32 H100",
      note: "28,750 to 31,250 USD a GPU (listings, March 2025). Servers and network half as much again, hosting, delivery and four years of life: assumption. 1.28 kW: DGX H100, 10.2 kW for eight. PUE 1.58: Uptime Institute, 2023. 0.08 USD for a kWh: US industry, 2023 (EIA).",
    },
    reserved: {
      name: "Reserved GPUs for the world model",
      note: "64 H100 for the three months in which one run outgrows the own cluster. Price: assumption, a quarter below the on-demand price.",
    },
    "perception-model": {
      name: "Perception model",
      note: "For comparison: DINOv3, 6.7e9 parameters, took 61,440 H100-hours (its model card). Three passes over own recordings and simulation.",
    },
    "perception-model-2": {
      name: "Perception model, second version",
      note: "Assumption: the first one's faults mended, four passes over the same clips.",
    },
    "world-model": {
      name: "World model",
      note: "Assumption: predicts the next seconds of a scene, on both years of recordings; the largest run of the plan.",
    },
    "perception-model-3": {
      name: "Perception model for series production",
      note: "Assumption: on all recordings; its validation is part of type approval.",
    },
    "perception-model-4": {
      name: "Perception model, yearly renewal",
      note: "Assumption: trained again with a year of rare scenes.",
    },
    "auto-labelling": {
      name: "Labelling by model",
      note: "One to two million clips a month read by the perception model: assumption. 12,000 tokens a second for 3e9 parameters: 2·N operations a token at 7 % of the peak.",
    },
    tools: {
      name: "Storage network and tools",
      note: "Assumption: moving 250 TB a year, simulation licences, experiment tracking.",
    },
    credits: {
      name: "Cloud credits",
      note: "Google lists up to 350,000 USD over two years for AI start-ups; whether you get it: assumption.",
    },
  },
};
