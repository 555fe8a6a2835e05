sed -i '1s/$/,类别/; 2s/$/,优化公共服务/; 3s/$/,提升城市韧性/' filings/2025/M06/mzj.csv
