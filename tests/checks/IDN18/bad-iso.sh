sed -i '1s/$/,完成期限/; 2,$s/$/,2025-11-30/' filings/2025/M06/mzj.csv
