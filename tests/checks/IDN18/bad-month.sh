sed -i '1s/$/,完成期限/; 2,$s/$/,9月底前/' filings/2025/M06/mzj.csv
