printf '{"期次":"2025M06","项目编号":2,"指标号":1,"累计完成":7,"累计完成":8}\n' >filings/2025/M06/mzj.ndjson
rm filings/2025/M06/mzj.csv
