long=$(awk 'BEGIN { for (i = 0; i < 420; i++) printf "已建成7家。" }')
sed -i "2s/,截至6月25日.*扶手。,/,$long,/" filings/2025/M06/mzj.csv
