# Decimals of 万亩: 1.2 + 0.5 is not 1.9.
sed -i 's/,3.65,1.2,0.7,1.9,/,3.65,1.2,0.5,1.9,/' filings/2025/M06/nyj.csv
