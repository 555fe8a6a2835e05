printf '{"期次":"2025M06","项目编号":2,"指标号":1,"项目名称":"新建10家养老驿站","累计完成":7,"进展情况":"完成&nbsp;7家<br>"}\n' >filings/2025/M06/mzj.ndjson
rm filings/2025/M06/mzj.csv
