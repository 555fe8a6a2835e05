sed -i 's/竣工5个/竣工3个/' notices/2025.txt
sed -i 's/,个,5,2,0,2,40\.0%/,个,3,2,0,未报,57%/' filings/2025/M06/zjw.csv
