# A numeral with its measure, under a head that may be figures or words: the other cells decide.
rm filings/2025/M06/mzj.csv
printf '%s\n' '项目编号,项目名称,责任单位,目标任务,实际完成情况,推进情况' '2,在梧桐里等社区新建10家养老驿站,区民政局,10家,七家,截至6月25日建成养老驿站7家。' '3,新建2个养老服务联合体,区民政局,2个,1个,建成1个。' >filings/2025/M06/mzj.csv
