export const educationTutorInChinese = {
  plan: "教育陪学",
  lines: {
    seed: {
      name: "种子轮",
      note: "假设。参照：2024 年第四季度美国种子轮投前估值中位数为 1,600 万美元（Carta）。",
    },
    extension: {
      name: "种子轮追加",
      note: "假设：家庭留存良好时由原投资人以可转债追加。判断成功率过半之前不计入。",
    },
    families: {
      name: "家庭用户",
      note: "价格：假设，介于 Khanmigo 的每月 4 美元与大型语言类应用的 13 美元之间（2024 年标价）。消费者月流失 4% 至 8%、由候补名单起步：假设。",
    },
    schools: {
      name: "学校",
      note: "假设：300 名学生，每人每月 4 美元，即 Khanmigo 标价（2024 年）；学校一年一决，回款较慢。",
    },
    office: { name: "办公", note: "假设：十个工位与一间录音室。" },
    legal: { name: "法务", note: "假设：公司设立、监护人同意书、与出版社的合同。" },
    marketing: { name: "市场", note: "假设：自上线前一个月起，每个新家庭 25 至 40 美元。" },
    "app-stores": {
      name: "应用商店佣金",
      note: "商店内销售额的 15%，即 Apple 与 Google 的小企业费率；每月金额为假设，每年上调一半。",
    },
    founders: { name: "创始人", note: "假设：创始人薪资，有意低于市场。" },
    speech: {
      name: "语音与语言工程师",
      note: "美国计算机与信息研究科学家年薪中位数 145,080 美元（劳工统计局，2023 年 5 月）；其上下区间为假设。",
    },
    infrastructure: {
      name: "机器学习平台工程师",
      note: "美国软件开发人员年薪中位数 132,270 美元（劳工统计局，2023 年 5 月）；GPU 集群经验的溢价为假设。",
    },
    "infrastructure-2": {
      name: "机器学习平台工程师（值班）",
      note: "与第一位相同；服务不能再为训练让路时招入：假设。",
    },
    "learning-science": {
      name: "学习科学家",
      note: "美国数据科学家年薪中位数 112,590 美元（劳工统计局，2024 年 5 月）；其上下区间为假设。",
    },
    product: { name: "产品与设计", note: "假设：一位面向儿童，一位面向教师。" },
    "child-safety": { name: "儿童安全与内容审核", note: "假设：一位对陪学内容负责的人员。" },
    sales: { name: "学校销售", note: "假设：底薪加达标提成。" },
    teachers: { name: "评分教师", note: "假设：半职教师，按月付费，为期一年。" },
    "public-speech": {
      name: "公开语音",
      note: "The People's Speech 30,000 小时与 Multilingual LibriSpeech 英语部分 44,500 小时，均为 CC BY。每小时 180,000 个 token：20 毫秒一帧。每小时清洗费十美分：假设。",
      unitName: "小时语音",
    },
    "children-speech": {
      name: "儿童语音（经同意采集）",
      note: "转写：每分钟 1.99 美元，Rev 标价（2024 年），十小时转写三小时。付给家庭的酬劳与录音：假设；每名儿童须经监护人同意。",
      unitName: "小时语音",
    },
    curriculum: {
      name: "授权课程",
      note: "假设：两家出版社的课文与习题，每份 1,500 个 token。",
      unitName: "份课文",
    },
    "tutoring-dialogues": {
      name: "辅导对话",
      note: "由更大的模型撰写，十分之一经教师审读：假设。",
      unitName: "段对话",
    },
    coppa: {
      name: "COPPA 与 FERPA",
      note: "13 岁以下儿童须有可核验的家长同意（16 CFR 312）；学校记录见 34 CFR 99。费用：假设。",
    },
    gdpr: {
      name: "GDPR 与未成年人同意",
      note: "13 至 16 岁以下须经监护人同意，各国不同（第 8 条）。费用：假设。",
    },
    pipl: {
      name: "个人信息保护法（不满十四周岁）",
      note: "不满十四周岁未成年人的信息属敏感个人信息，须经监护人同意并制定专门规则（第二十八条、第三十一条）。费用：假设。",
    },
    "speech-model": {
      name: "儿童语音模型",
      note: "参照：F5-TTS（3.36 亿参数）以 95,000 小时语音用去 1,344 A100 小时（其论文）。对录音读三遍。",
    },
    "tutor-model": {
      name: "陪学模型（续训）",
      note: "开放权重，用课程与对话续训，读三到四遍。",
    },
    "exercise-model": {
      name: "习题推荐模型",
      note: "假设：由学生的作答学会推荐下一题；模型小，反复试验。",
    },
    "tutor-model-2": { name: "陪学模型（第二代）", note: "假设：下一代，加入第一年经同意的对话。" },
    "serving-families": {
      name: "家庭陪学推理",
      note: "每月四到十小时，每小时语音 180,000 个 token，另有少量文本：假设。L40S 每秒 15,000 个 token：假设，须实测。",
    },
    "serving-schools": { name: "学校陪学推理", note: "300 名学生，每人每月课堂两到五小时：假设。" },
    tools: { name: "存储网络与工具", note: "假设：应用分发、审核服务、实验跟踪。" },
    credits: {
      name: "云抵扣券",
      note: "AWS Activate 等计划对已融资的初创公司最高提供 100,000 美元；能否获得为假设。",
    },
  },
};
