sed -i '2s/,顾怀瑾,/,,/; 2s/,否,/,,/' filings/2025/M06/mzj.csv
