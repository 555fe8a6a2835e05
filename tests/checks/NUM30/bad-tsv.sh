sed 's/,/\t/g; s/\t10\t5\t2\t7\t/\t10\t5\t9\t7\t/' filings/2025/M06/mzj.csv >filings/2025/M06/mzj.tsv
rm filings/2025/M06/mzj.csv
