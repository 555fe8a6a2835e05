printf '{"schema":"2","rows":[{"期次":"2025M06","项目编号":2,"指标号":1,"累计完成":7}]}' >filings/2025/M06/mzj.json
rm filings/2025/M06/mzj.csv
