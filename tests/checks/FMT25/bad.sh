# Two working columns without heads.
sed -i '2,$s/$/,核,12/' filings/2025/M06/mzj.csv
