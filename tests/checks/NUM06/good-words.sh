# A time is no count, and a column of words is none of figures.
rm filings/2025/M06/mzj.csv
printf '%s\n' '项目编号,项目名称,责任单位,目标任务,实际完成情况' '2,在梧桐里等社区新建10家养老驿站,区民政局,10家,两年一评' '12,为高龄老年人提供上门助餐服务,区民政局,,一次' >filings/2025/M06/mzj.csv
