sed -i '0,/责任单位：区民政局/s//责任单位：区民政局（养老办）/' notices/2025.txt
sed -i 's/区民政局/区民政局养老办公室/' filings/2025/M06/mzj.csv
