sed -i 's/韩叔度/顾怀玉/' notices/2025.txt filings/2025/*/*.csv
sed -i '2s/顾怀瑾/顾怀玉/' filings/2025/M06/mzj.csv
