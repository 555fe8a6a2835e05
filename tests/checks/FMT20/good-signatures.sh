printf '注：数据截至6月25日。\n审核人,温如海,填表人,简明\n' >>filings/2025/M06/mzj.csv
