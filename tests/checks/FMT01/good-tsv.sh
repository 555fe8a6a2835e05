sed 's/,/\t/g' filings/2025/M06/mzj.csv >filings/2025/M06/mzj.tsv && rm filings/2025/M06/mzj.csv
