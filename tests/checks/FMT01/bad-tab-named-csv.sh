sed -i 's/,/\t/g' filings/2025/M06/mzj.csv
