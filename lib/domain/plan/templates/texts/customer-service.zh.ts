export const customerServiceInChinese = {
  plan: "智能客服",
  lines: {
    seed: {
      name: "种子轮",
      note: "假设。参照：2024 年第四季度美国种子轮投前估值中位数为 1,600 万美元（Carta）。",
    },
    "series-a": {
      name: "A 轮",
      note: "假设：付费企业达四十家后融资 1,200 万美元。判断成功率过半之前不计入。",
    },
    companies: {
      name: "企业客户",
      note: "价格：二十个坐席，每席 115 美元，即 Zendesk Suite Professional 标价（2024 年），为买方的比较对象。新签与流失：假设。",
    },
    answers: {
      name: "套餐外应答",
      note: "假设：每百万 token 15 美元，约合每次应答两美分；Intercom 对每次完整解决的会话标价 0.99 美元（2024 年）。用量与增速：假设。",
    },
    office: { name: "办公", note: "假设：十二个工位、保险与记账。" },
    legal: { name: "法务", note: "假设：公司设立、与每家客户的数据处理协议。" },
    marketing: { name: "市场", note: "假设：自上线前两个月起；渠道伙伴与搜索投放。" },
    software: { name: "软件", note: "假设：人均每月 300 美元。" },
    founders: { name: "创始人", note: "假设：创始人薪资，有意低于市场。" },
    dialogue: {
      name: "对话算法工程师",
      note: "美国计算机与信息研究科学家年薪中位数 145,080 美元（劳工统计局，2023 年 5 月）；一线城市初创公司高出的区间为假设。",
    },
    "dialogue-2": {
      name: "对话算法工程师（第二批）",
      note: "与第一批相同，在第二代模型之前到岗；时间与人数为假设。",
    },
    infrastructure: {
      name: "机器学习平台工程师",
      note: "美国软件开发人员年薪中位数 132,270 美元（劳工统计局，2023 年 5 月）；GPU 集群经验的溢价为假设。",
    },
    "data-science": {
      name: "数据科学家",
      note: "美国数据科学家年薪中位数 112,590 美元（劳工统计局，2024 年 5 月）；其上下区间为假设。",
    },
    product: { name: "产品经理", note: "假设。" },
    sales: { name: "销售", note: "假设：底薪加达标提成。" },
    "customer-success": { name: "客户成功", note: "假设：一人约服务十五家企业。" },
    raters: { name: "应答评分员", note: "假设：两种语言的专职评分员，按月付费，为期一年。" },
    "licensed-dialogues": {
      name: "授权对话",
      note: "假设：两家呼叫中心的去标识化会话，每段一到三美分，900 个 token。",
      unitName: "段对话",
    },
    manuals: {
      name: "手册与帮助页面",
      note: "假设：经客户许可采集，每页清洗半美分，1,500 个 token；每月更新三十分之一。",
      unitName: "页",
    },
    "synthetic-dialogues": {
      name: "合成对话",
      note: "由更大的模型撰写：按 2024 年标价，1,200 个 token 约一美分；其中一部分由评分员审读：假设。",
      unitName: "段对话",
    },
    soc2: {
      name: "SOC 2 Type II",
      note: "假设：审计费、准备工具与观察期；较大的客户签约前都会要求。",
    },
    gdpr: {
      name: "GDPR",
      note: "处理者义务（第 28 条）与跨境传输（第 46 条）；另按欧盟《人工智能法》第 50 条须告知由机器应答。费用：假设。",
    },
    pipl: {
      name: "个人信息保护法（已停用）",
      note: "服务中国客户前请启用；出境须订立标准合同或通过评估（第三十八条）。费用：假设。",
    },
    "dialogue-model": {
      name: "对话模型（续训）",
      note: "开放权重，用对话与手册续训，约读三遍。若从零训练，80 亿参数需百倍以上的 token。",
    },
    "dialogue-model-2": {
      name: "对话模型（第二代）",
      note: "假设：下一代，用同类数据，在 A 轮之前完成。",
    },
    "serving-companies": {
      name: "企业应答推理",
      note: "每家企业每月 60,000 至 180,000 条消息，含上下文每条 1,400 个 token：假设。80 亿参数每秒 8,000 个 token：每 token 2·N 次运算，取峰值的 13%，假设。",
    },
    "serving-answers": {
      name: "套餐外应答推理",
      note: "速度与企业应答相同。随售出的 token 而动。",
    },
    reserved: {
      name: "推理预留 GPU",
      note: "推理常年占用的两张 H100。价格：假设，比按量低四分之一；一年期价格少有公开。预付五分之一。",
    },
    tools: { name: "存储网络与工具", note: "假设：电话网关、日志、实验跟踪。" },
    credits: {
      name: "云抵扣券",
      note: "Google 对初创公司两年内最高提供 200,000 美元，AI 初创公司 350,000 美元；150,000 美元为假设。",
    },
  },
};
