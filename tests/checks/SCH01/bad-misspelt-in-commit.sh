# lint: --profile commit .
sed -i '1s/累计完成/累积完成/' filings/2025/M06/mzj.csv
