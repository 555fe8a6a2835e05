# Each of the parts is rounded to 0.1: 1.25 + 0.65 = 1.90.
sed -i 's/,3.65,1.2,0.7,1.9,/,3.65,1.3,0.7,1.9,/' filings/2025/M06/nyj.csv
