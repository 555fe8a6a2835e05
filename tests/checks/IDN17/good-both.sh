sed -i '0,/牵头领导：顾怀瑾/s//牵头领导：顾怀瑾、陆清和/' notices/2025.txt
sed -i '2s/顾怀瑾/顾怀瑾、陆清和/' filings/2025/*/mzj.csv
