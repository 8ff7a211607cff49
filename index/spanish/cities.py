"""Cities and municipalities that bulletins name, by state. The ones that several states have are in ``SHARED``."""

CITIES = {
    "Aguascalientes": "Calvillo|Jesús María|Rincón de Romos|Pabellón de Arteaga",
    "Baja California": "Tijuana|Mexicali|Ensenada|Tecate|Playas de Rosarito|San Quintín|San Felipe",
    "Baja California Sur": "La Paz|Los Cabos|San José del Cabo|Cabo San Lucas|Comondú|Mulegé",
    "Campeche": "Ciudad del Carmen|Champotón|Calkiní|Escárcega|Hecelchakán|Calakmul",
    "Chiapas": (
        "Tuxtla Gutiérrez|Tapachula|San Cristóbal de las Casas|Comitán|Palenque|Ocosingo|Chiapa de Corzo"
        "|Villaflores|Pichucalco|Ocozocoautla|Bochil"
    ),
    "Chihuahua": "Ciudad Juárez|Delicias|Cuauhtémoc|Hidalgo del Parral|Parral|Nuevo Casas Grandes|Guachochi|Camargo",
    "Ciudad de México": (
        "Iztapalapa|Coyoacán|Tlalpan|Xochimilco|Azcapotzalco|Iztacalco|Tláhuac|Milpa Alta|Gustavo A. Madero"
        "|Magdalena de las Salinas|Magdalena Contreras"
    ),
    "Coahuila": "Torreón|Saltillo|Monclova|Piedras Negras|Acuña|Ciudad Acuña|Sabinas|Parras|San Pedro de las Colonias",
    "Colima": "Manzanillo|Tecomán|Villa de Álvarez|Armería",
    "Durango": "Gómez Palacio|Ciudad Lerdo|Santiago Papasquiaro|Canatlán|Vicente Guerrero|Guadalupe Victoria",
    "Estado de México": (
        "Toluca|Ecatepec|Nezahualcóyotl|Naucalpan|Tlalnepantla|Metepec|Texcoco|Chalco|Ixtapaluca|Cuautitlán Izcalli"
        "|Cuautitlán|Atizapán|Valle de Bravo|Atlacomulco|Tejupilco|Zumpango|Tecámac|Huixquilucan"
    ),
    "Guanajuato": "León|Celaya|Irapuato|Salamanca|Silao|San Miguel de Allende|Acámbaro|Pénjamo|Valle de Santiago",
    "Guerrero": "Acapulco|Chilpancingo|Iguala|Zihuatanejo|Taxco|Tlapa|Ometepec|Chilapa|Coyuca de Benítez|Tixtla",
    "Hidalgo": "Pachuca|Tulancingo|Tula|Huejutla|Ixmiquilpan|Tepeji del Río|Actopan|Zimapán|Apan|Metepec de Hidalgo",
    "Jalisco": (
        "Guadalajara|Zapopan|Tlaquepaque|Tlajomulco|Tlajomulco de Zúñiga|Tonalá de Jalisco|Puerto Vallarta"
        "|Ciudad Guzmán|Lagos de Moreno|Tepatitlán|Ocotlán|Autlán|Tequila"
    ),
    "Michoacán": "Morelia|Uruapan|Zamora|Lázaro Cárdenas|Apatzingán|Pátzcuaro|Zitácuaro|La Piedad|Huetamo|Sahuayo",
    "Morelos": "Cuernavaca|Cuautla|Jiutepec|Yautepec|Zacatepec|Temixco|Jojutla|Puente de Ixtla",
    "Nayarit": "Tepic|Bahía de Banderas|Compostela|Santiago Ixcuintla|Acaponeta|Ixtlán del Río|Tuxpan de Nayarit",
    "Nuevo León": "Monterrey|San Nicolás de los Garza|Apodaca|Santa Catarina|Escobedo|Linares|Sabinas Hidalgo",
    "Oaxaca": (
        "Huajuapan|Huajuapan de León|Juchitán|Salina Cruz|Tuxtepec|Tehuantepec|Puerto Escondido|Pochutla|Ixtlán"
        "|Tlaxiaco|Pinotepa Nacional|Matías Romero|Tlacolula"
    ),
    "Puebla": "Atlixco|Tehuacán|Cholula|San Martín Texmelucan|Teziutlán|Izúcar de Matamoros|Huauchinango|Zacapoaxtla",
    "Querétaro": "San Juan del Río|Jalpan de Serra|Tequisquiapan|Corregidora|Cadereyta de Montes",
    "Quintana Roo": "Cancún|Chetumal|Cozumel|Playa del Carmen|Tulum|Felipe Carrillo Puerto|Isla Mujeres|Solidaridad",
    "San Luis Potosí": "Ciudad Valles|Matehuala|Rioverde|Tamazunchale|Soledad de Graciano Sánchez|Villa de Ramos",
    "Sinaloa": "Culiacán|Mazatlán|Los Mochis|Guasave|Guamúchil|Ahome|Escuinapa|Navolato",
    "Sonora": (
        "Hermosillo|Ciudad Obregón|Cajeme|Nogales|Guaymas|Navojoa|San Luis Río Colorado|Agua Prieta|Caborca|Huatabampo"
        "|Ures"
    ),
    "Tabasco": "Villahermosa|Cárdenas|Comalcalco|Macuspana|Paraíso|Tenosique|Cunduacán|Huimanguillo|Nacajuca",
    "Tamaulipas": "Tampico|Reynosa|Matamoros|Nuevo Laredo|Ciudad Victoria|Ciudad Madero|Altamira|Ciudad Mante",
    "Tlaxcala": "Apizaco|Huamantla|Chiautempan|Calpulalpan|Zacatelco|San Pablo del Monte|Tlaxco",
    "Veracruz": (
        "Xalapa|Jalapa|Coatzacoalcos|Minatitlán|Poza Rica|Orizaba|Boca del Río|San Andrés Tuxtla|Acayucan"
        "|Martínez de la Torre|Pánuco|Papantla|Zongolica|Coatepec|Perote|Cosamaloapan|Tantoyuca|Misantla"
    ),
    "Yucatán": "Mérida|Valladolid|Tizimín|Progreso|Umán|Ticul|Kanasín|Motul|Izamal|Maxcanú|Oxkutzcab",
    "Zacatecas": (
        "Fresnillo|Jerez|Río Grande|Sombrerete|Ojocaliente|Pinos|Tlaltenango|Nochistlán|Jalpa|Calera|Villanueva"
        "|Villa de Cos|Concepción del Oro|Juan Aldama|Miguel Auza|Villa García|Vetagrande|Trancoso|Mazapil"
    ),
}

SHARED = "Guadalupe|Loreto|Tonalá|Benito Juárez|Tuxpan|Córdoba|Miguel Alemán|Emiliano Zapata|Venustiano Carranza"
"""Names of cities of several states, or of people: the bulletin or the words around must say which."""

WORDS = "Progreso|Delicias|Pinos|Calera|Palenque|Parral|Camargo|Paraíso|Centro|Jerez|Calvillo|Reforma|Álamo"
"""Names of cities that, in lower case, are words or surnames."""
