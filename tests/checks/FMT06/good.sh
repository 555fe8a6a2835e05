sed -i '3s/,$/,注册企业30家/' filings/2025/M06/mzj.csv
