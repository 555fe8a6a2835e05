sed -i 's/提供文化惠民演出服务6万人次/服务6万燃气用户/' notices/2025.txt
# The notice itself prints none.
sed -i 's/,万人次,6,2\.5,0\.6,3\.1,/,,60000,25000,6000,31000,/' filings/2025/M06/wlj.csv
