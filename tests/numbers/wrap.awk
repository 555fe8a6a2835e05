# The made numbers between other words: line N gets the Nth of these before it and behind it, none of them with a numeral.
# Input and output: "text<TAB>…".
BEGIN {
    FS = OFS = "\t"
    before = split("本区 各单位计划 提高 扩大 系统 我国 全国 年初 共同 培训养老护理 签订合同 主张 作为 月底 更新 累计 其中 人口 老旧小区 " \
                   "农村供水 WiFi点位 GDP为 （ 、 ： 。 其余各项 中心 大学 公园 改造项目 惠及 覆盖 订单 名单 赞同 创新 行李 陪同", words, " ")
    behind = split("， 。 ； 、 的目标 的任务 （计划） ：其他 ,", marks, " ")
}
{
    sub(/^全年计划完成/, words[NR % before + 1], $1)
    sub(/，其余另行安排。$/, marks[NR % behind + 1], $1)
    print
}
