rm filings/2025/M06/jw.csv
printf '序号,工作任务,牵头单位,进展情况\n9,提供文化惠民演出服务,区教委,已办演出。\n' >filings/2025/M06/jw.csv
