sed -i '2s/,70.0%,/,#DIV\/0!,/' filings/2025/M06/mzj.csv
