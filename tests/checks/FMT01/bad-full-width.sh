sed -i 's/，/、/g; s/,/，/g' filings/2025/M06/mzj.csv
