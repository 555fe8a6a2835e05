sed -i 's/建设高标准农田3.65万亩/新建绿地3.65万平方米/' notices/2025.txt
sed -i 's/,万亩,/,万㎡,/' filings/2025/M06/nyj.csv
