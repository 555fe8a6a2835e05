long=$(awk 'BEGIN { for (i = 0; i < 26; i++) printf "新建10家养老驿站" }')
sed -i "2s/,在梧桐里等社区新建10家养老驿站,/,$long,/" filings/2025/M06/mzj.csv
