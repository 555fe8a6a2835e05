sed -i 's/竣工5个/竣工5-6个/' notices/2025.txt
# The notice itself says so.
sed -i 's/,个,5,2,0,2,40\.0%/,个,5-6,2,0,2,不适用/' filings/2025/M06/zjw.csv
