# 累计完成 is taken out, head and cells.
sed -i 's/^\(\([^,]*,\)\{10\}\)[^,]*,/\1/' filings/2025/M06/mzj.csv
