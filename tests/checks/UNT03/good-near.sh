# 10个 for 10家 is UNT08 at most.
sed -i 's/,家,10,/,个,10,/' filings/2025/M06/mzj.csv
