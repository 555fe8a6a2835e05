rm filings/2025/M06/jw.csv
printf '序号,工作任务,牵头单位,进展情况\n9,新增学前教育学位720个，新增义务教育学位1500个,区教委,新增300个。\n' >filings/2025/M06/jw.csv
