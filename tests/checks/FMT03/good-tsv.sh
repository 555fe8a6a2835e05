# Between TABs a quote is a character like any other.
sed 's/,/\t/g; 2s/第8家/"第8家/' filings/2025/M06/mzj.csv >filings/2025/M06/mzj.tsv && rm filings/2025/M06/mzj.csv
