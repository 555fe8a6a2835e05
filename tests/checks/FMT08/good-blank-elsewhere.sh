sed -i '3s/,顾怀瑾,/,,/' filings/2025/M06/mzj.csv
