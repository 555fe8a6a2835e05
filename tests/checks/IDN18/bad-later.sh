sed -i '1s/$/,完成期限/; 2,$s/$/,2026年6月底前/' filings/2025/M06/mzj.csv
