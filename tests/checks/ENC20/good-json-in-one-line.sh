# A list in one line is how programs write it.
awk 'BEGIN { printf "["; for (i = 0; i < 900; i++) printf "%s{\"期次\":\"2025M06\",\"项目编号\":2,\"指标号\":1,\"进展情况\":\"已建成养老驿站七家。\"}", i ? "," : ""; print "]" }' >filings/2025/M06/mzj.json
rm filings/2025/M06/mzj.csv
