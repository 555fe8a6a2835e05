# A sign before a figure, an address in the remarks.
sed -i '2s/,5,2,7,/,5,+2,7,/; 2s/,$/,“@区民政局”公众号/' filings/2025/M06/mzj.csv
