long=$(awk 'BEGIN { for (i = 0; i < 2100; i++) printf "已建成。" }')
sed -i "2s/截至6月25日，/$long/" filings/2025/M06/mzj.csv
