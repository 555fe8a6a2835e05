sed -i '2s/,$/,1.10105E+17/' filings/2025/M06/mzj.csv
