printf '{"\\u671f\\u6b21":"2025M06","项目编号":2,"指标号":1,"累计完成":7,"进展情况":"\\u5df2\\u5efa\\u6210"}\n' >filings/2025/M06/mzj.ndjson
rm filings/2025/M06/mzj.csv
