long=$(awk 'BEGIN { for (i = 0; i < 51; i++) printf "正在安装扶" }')
sed -i "2s/,截至6月25日.*扶手。,/,$long,/" filings/2025/M06/mzj.csv
