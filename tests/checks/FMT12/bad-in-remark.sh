sed -i '2s/,$/,@SUM(1+1)/' filings/2025/M06/mzj.csv
