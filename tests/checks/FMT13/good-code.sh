sed -i '2s/,$/,3E栋/; 3s/,$/,12E5/' filings/2025/M06/mzj.csv
