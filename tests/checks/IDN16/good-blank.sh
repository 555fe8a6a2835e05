sed -i 's/顾怀瑾/韦炜/' notices/2025.txt filings/2025/*/*.csv
sed -i '2s/韦炜/韦　炜/' filings/2025/M06/mzj.csv
