sed 's/,10,5,2,7,70.0%,/,10,5,1,7,70.0%,/' filings/2025/M06/mzj.csv | tr ',' '\t' >filings/2025/M06/mzj.tsv
rm filings/2025/M06/mzj.csv
